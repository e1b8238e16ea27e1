// Errors in the shape each AWS protocol gives them, so that the SDKs throw what they would throw in the cloud.

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An error with the code an AWS service would use. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const escapeXml = (text: string): string => text.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const xmlAnswer = (body: string, status = 200): HttpAnswer => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body,
});

export const jsonAnswer = (body: unknown, status = 200, headers: Record<string, string> = {}): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

const ACCESS_DENIED: Readonly<Record<string, readonly [code: string, status: number]>> = {
  sns: ['AuthorizationError', 403],
  scheduler: ['AccessDeniedException', 403],
};

export const accessDenied = (service: string, message: string): HttpAnswer => {
  const [code, status] = ACCESS_DENIED[service] ?? ['AccessDeniedException', 400];
  return errorAnswer(service, new AwsError(code, status, message));
};

export const errorAnswer = (service: string, { code, status, message }: AwsError): HttpAnswer =>
  service === 'sns'
    ? xmlAnswer(
        `<ErrorResponse><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code>` +
          `<Message>${escapeXml(message)}</Message></Error></ErrorResponse>`,
        status,
      )
    : jsonAnswer({ __type: code, message, Message: message }, status, { 'x-amzn-errortype': code });
