// Why something was not done, with links: to the alert that has to be looked at instead, or to a page of ours.

/** As the API names it: by its id. */
const LOOK_AT = /^(.*), ([\w.-]+): look at that one\.$/;
/** `[words](/console/…)` */
const LINK = /\[([^\]]+)\]\((\/console\/[^)\s]+)\)/;

export const FailedDetail = ({ detail }: { readonly detail: string }) => {
  const [, what, id] = LOOK_AT.exec(detail) ?? [];
  if (what === undefined || id === undefined) return <WithLinks text={detail} />;
  return (
    <>
      {what}. <a href={`/console/alerts/${id}`}>Look at that one first</a>.
    </>
  );
};

/** The words, address and what follows of each link come one after another. */
const WithLinks = ({ text }: { readonly text: string }) =>
  text
    .split(LINK)
    .map((piece, place, pieces) =>
      place % 3 === 1 ? <a href={pieces[place + 1]}>{piece}</a> : place % 3 === 0 ? piece : null,
    );
