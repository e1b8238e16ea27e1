// Decides on a text with as much of the reader as it needs: a bare code, the commonest reply, is read without the long lists.
import { readPlainly } from '../../shared/domain/reply/plain-answer.ts';
import type { ReadReply } from '../../shared/domain/reply/reader.ts';
import { READER_VERSION } from '../../shared/domain/reply/reader-version.ts';
import type { ReplyReading } from '../../shared/domain/reply/reading.ts';

/** The whole reader; loaded when it is first asked for. */
export type LoadReader = () => Promise<ReadReply>;

const MAY_BE_PLAIN = /^\s*\d{1,2}\s*$/;
/** Stands for what the plain reader leaves open, in a decision that is thrown away. */
const UNREAD: ReplyReading = { kind: 'reprompt', rule: 'unread', readerVersion: READER_VERSION };

/** `decide` is pure. Where a code is no plain answer to what is asked, it decides again with the whole reader. */
export const decideWithReader = async <Decided>(
  loadReader: LoadReader,
  body: string,
  decide: (readReply: ReadReply) => Decided,
): Promise<Decided> => {
  if (!MAY_BE_PLAIN.test(body)) return decide(await loadReader());
  let isReadPlainly = true;
  const decided = decide((raw, scale, language) => {
    const reading = readPlainly(raw, scale, language);
    if (!reading) isReadPlainly = false;
    return reading ?? UNREAD;
  });
  return isReadPlainly ? decided : decide(await loadReader());
};
