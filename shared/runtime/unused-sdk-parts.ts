// Takes the place, in every bundle, of parts of the SDK that no function uses: they would be a thirtieth of it.

/** Event streams, of the clients that have them: none of ours. Whoever needs them finds out by the name that is missing. */
export const eventStreamSerdeProvider = undefined;

/** Remembers endpoints where a client is told to discover them, which ours are not; the DynamoDB client makes one all the same. */
export class EndpointCache {}
