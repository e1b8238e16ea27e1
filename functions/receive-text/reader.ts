// The whole reader of replies: bundled by itself, because it is nearly a third of the function and a bare code does not need it.
import { readReply as read } from '../../shared/domain/reply/read-reply.ts';
import type { ReadReply } from '../../shared/domain/reply/reader.ts';

export const readReply: ReadReply = read;
