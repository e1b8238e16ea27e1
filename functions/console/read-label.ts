// Reads a label as replies are read: bundled by itself, because the reader is a fifth of the console and few requests bring a label.
import { isUsableLabel } from '../../shared/domain/usable-label.ts';

export const isUsable = async (label: string): Promise<boolean> => isUsableLabel(label);
