// Why nothing was changed, with a link to the alert that has to be looked at instead.

/** As the API names it: by its id. */
const LOOK_AT = /^(.*), ([\w.-]+): look at that one\.$/;

export const FailedDetail = ({ detail }: { readonly detail: string }) => {
  const [, what, id] = LOOK_AT.exec(detail) ?? [];
  if (what === undefined || id === undefined) return detail;
  return (
    <>
      {what}. <a href={`/console/alerts/${id}`}>Look at that one first</a>.
    </>
  );
};
