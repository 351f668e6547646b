using System.Text.Json;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>A made-up patient with many data types, some of them faulty: a period that ends before it begins, an extension with both a value and extensions.</summary>
internal static class MadeUpPatient
{
    public static readonly JsonElement Json = Evaluate.Parse(
        """
        {
          "resourceType": "Patient", "id": "made-up", "language": "nl",
          "meta": { "versionId": "2", "lastUpdated": "2026-01-02T03:04:05.678+01:00", "tag": [ { "system": "http://example.org/tags", "code": "t" } ] },
          "text": { "status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Ada <b>Bos</b></p></div>" },
          "extension": [
            { "url": "http://example.org/both", "valueBoolean": true, "extension": [ { "url": "inner", "valueDecimal": 2.50 } ] },
            { "url": "http://example.org/period", "valuePeriod": { "start": "2021-05-02", "end": "2020" } },
            { "url": "http://example.org/range", "valueRange": { "low": { "value": 3, "unit": "a" }, "high": { "value": 1, "unit": "a" } } },
            { "url": "http://example.org/ratio", "valueRatio": { "numerator": { "value": 1 } } },
            { "url": "http://example.org/money", "valueMoney": { "value": 12.30, "currency": "EUR" } },
            { "url": "http://example.org/file", "valueAttachment": { "data": "AAECAw==", "title": "no type" } },
            { "url": "http://example.org/timing", "valueTiming": { "repeat": { "duration": 1, "period": -1, "count": 2, "countMax": 1 } } },
            { "url": "http://example.org/age", "valueAge": { "value": 12, "system": "http://unitsofmeasure.org", "code": "a" } },
            { "url": "http://example.org/moment", "valueInstant": "2026-01-02T03:04:05Z" },
            { "url": "http://example.org/time", "valueTime": "10:30:00" },
            { "url": "http://example.org/remark", "valueAnnotation": { "authorString": "Ada", "time": "2026-01", "text": "seen" } },
            { "url": "http://example.org/empty", "valueCodeableConcept": { "coding": [ { "display": "no code" } ] } } ],
          "identifier": [ { "use": "official", "system": "http://example.org/numbers", "value": "7" }, { "value": "8", "period": { "start": "2020" } } ],
          "active": true,
          "name": [ { "use": "official", "family": "Bos", "_family": { "extension": [ { "url": "http://example.org/prefix", "valueString": "van" } ] }, "given": [ "Ada", "Bea" ] },
                    { "use": "usual", "given": [ "Addie" ] } ],
          "telecom": [ { "system": "phone", "value": "+31 6 00000000", "rank": 1 }, { "value": "no system" } ],
          "gender": "female", "birthDate": "1950-02-28",
          "_birthDate": { "extension": [ { "url": "http://hl7.org/fhir/StructureDefinition/patient-birthTime", "valueDateTime": "1950-02-28T10:00:00+01:00" } ] },
          "deceasedBoolean": false,
          "address": [ { "use": "home", "line": [ "Street 1" ], "city": "Town", "postalCode": "1234 AB", "period": { "start": "2020-01-01", "end": "2020-12-31" } } ],
          "multipleBirthInteger": 2,
          "contact": [ { "relationship": [ { "text": "partner" } ], "name": { "text": "Cor" } }, { "gender": "male" } ],
          "communication": [ { "language": { "coding": [ { "system": "urn:ietf:bcp:47", "code": "nl" } ] }, "preferred": true } ],
          "generalPractitioner": [ { "reference": "#gp" }, { "reference": "Practitioner/nowhere", "type": "Practitioner" }, { "display": "words only" } ],
          "contained": [ { "resourceType": "Practitioner", "id": "gp", "name": [ { "family": "Prik" } ] }, { "resourceType": "Practitioner", "id": "unused" } ]
        }
        """);
}
