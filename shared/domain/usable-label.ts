// Whether a label can stand before a reply: it must not be one.
import { normalise } from './reply/normalise.ts';
import { readReply } from './reply/read-reply.ts';

/** Words that Vigil understands by themselves are no label: "Yes 3" must name nobody. */
export const isUsableLabel = (label: string): boolean => {
  const scale = { kind: 'numeric', options: Array.from({ length: 11 }, (_, code) => ({ code, label: {} })) } as const;
  const words = normalise(label).words;
  return (
    !/^(?:yes|no|si|start|iniciar|for|para|end|cancel|help|ayuda|info|y|n)$/.test(words) &&
    (['en', 'es'] as const).every((language) => readReply(label, scale, language).kind === 'reprompt')
  );
};
