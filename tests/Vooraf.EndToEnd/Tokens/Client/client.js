// openid-client discovers the server, asks a token with private_key_jwt, asks about it, uses it, ends it, and uses it again. One line of JSON tells how it went.
import { readFileSync } from 'node:fs';
import { createPrivateKey } from 'node:crypto';
import * as client from 'openid-client';

const [address, keyFile, keyId, clientId, algorithm] = process.argv.slice(2);
const pem = readFileSync(keyFile, 'utf8');
const der = createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
const named = algorithm === 'ES384' ? { name: 'ECDSA', namedCurve: 'P-384' } : { name: 'RSA-PSS', hash: 'SHA-384' };
const key = await crypto.subtle.importKey('pkcs8', der, named, false, ['sign']);
const loopback = { execute: [client.allowInsecureRequests], algorithm: 'oauth2' };
const config = await client.discovery(new URL(address), clientId, undefined, client.PrivateKeyJwt({ key, kid: keyId }), loopback);

const scope = 'system/*.rs';
const tokens = await client.clientCredentialsGrant(config, { scope });
const about = await client.tokenIntrospection(config, tokens.access_token);
const read = async () => (await client.fetchProtectedResource(config, tokens.access_token, new URL('/fhir/r4/Patient/unknown', address), 'GET')).status;
const status = async () => {
  try { return await read(); } catch (failed) { return failed.status ?? failed.cause?.status ?? failed.response?.status ?? String(failed.code); }
};
const before = await status();
await client.tokenRevocation(config, tokens.access_token);
const after = await status();
const metadata = config.serverMetadata();
console.log(JSON.stringify({ issuer: metadata.issuer, tokenType: tokens.token_type, scope: tokens.scope, expiresIn: tokens.expires_in, active: about.active, client: about.client_id, before, after }));
