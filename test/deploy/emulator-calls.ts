// Calls to the emulator for which the project has no AWS client: its answers are read as text or JSON.

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';
/** The emulator checks no signature, and takes a key id of twelve digits for the account. */
export const CREDENTIALS = { accessKeyId: ACCOUNT, secretAccessKey: 'emulator' };

const signedFor = (service: string): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${ACCOUNT}/20270101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
});

const ask = async (endpoint: string, headers: Record<string, string>, body: string): Promise<string> => {
  const answer = await fetch(endpoint, { method: 'POST', headers, body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return text;
};

/** Calls an API of the query protocol, such as CloudFormation. */
export const askQuery = (endpoint: string, service: string, fields: Record<string, string>): Promise<string> =>
  ask(
    endpoint,
    { ...signedFor(service), 'content-type': 'application/x-www-form-urlencoded' },
    new URLSearchParams(fields).toString(),
  );

/** Calls an API of the JSON protocol, such as Cognito's. */
export const askJson = async (endpoint: string, service: string, target: string, input: object): Promise<unknown> => {
  const headers = {
    ...signedFor(service),
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': target,
  };
  return JSON.parse((await ask(endpoint, headers, JSON.stringify(input))) || '{}');
};
