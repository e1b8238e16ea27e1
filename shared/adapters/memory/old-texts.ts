// Old texts in memory.
import type { OldTexts } from '../../erasure-ports.ts';
import { type MemoryTable, pointerOf, textKey } from './memory-table.ts';

export const memoryOldTexts = (table: MemoryTable): OldTexts => ({
  toLookAt: async (now, limit) =>
    [...table.textsLookedAt]
      .filter(([, at]) => at <= now)
      .sort(([, one], [, other]) => (one < other ? -1 : 1))
      .map(([patientId]) => patientId)
      .slice(0, limit),
  before: async (patientId, before) =>
    [...table.texts.values()]
      .filter((text) => text.patientId === patientId && text.bodyRemovedAt === undefined)
      .filter(({ id }) => id < before.replace(/[-:.Z]/g, ''))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
  removeBody: async (text) => {
    const key = textKey(pointerOf(text));
    if (table.texts.has(key)) table.texts.set(key, text);
  },
  lookAgain: async (patientId, at) => {
    if (table.textsLookedAt.has(patientId)) table.textsLookedAt.set(patientId, at);
  },
});
