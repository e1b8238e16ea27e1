// `--help` of every command, the same way.

const HELP = ['--help', '-h'];

/** Prints how the command is used and ends the run, where that is what was asked for. */
export const endWithHelp = (usage: string): void => {
  if (!process.argv.slice(2).some((word) => HELP.includes(word))) return;
  console.log(usage);
  process.exit(0);
};

/** The same for a command that only reads standard input: any other word is refused, or it would wait for input. */
export const takeNoWords = (usage: string): void => {
  endWithHelp(usage);
  const [word] = process.argv.slice(2);
  if (word === undefined) return;
  console.error(`"${word}" is not known.\n\n${usage}`);
  process.exit(2);
};
