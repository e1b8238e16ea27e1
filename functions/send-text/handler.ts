// Placeholder until the logic lands.
export const handler = async (): Promise<void> => {};
