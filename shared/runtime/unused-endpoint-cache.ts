// Takes the place, in every bundle, of what remembers endpoints where a client is told to discover them, which ours are not.

/** The DynamoDB client makes one all the same. */
export class EndpointCache {}
