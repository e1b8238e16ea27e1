// Takes the place, in every bundle, of parts that the SDK loads later and no function ever needs.

/** Event streams, of the clients that have them: none of ours. Whoever needs them finds out by the name that is missing. */
export const eventStreamSerdeProvider = undefined;
