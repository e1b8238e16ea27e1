// What is wrong with a team's cover, in red and in words.
export const Gaps = ({ gaps }: { readonly gaps: readonly string[] }) =>
  gaps.length === 0 ? (
    <p class="covered">Covered: lines, hours, on-call chain and channels are there.</p>
  ) : (
    <ul class="gaps">
      {gaps.map((gap) => (
        <li key={gap}>{gap}</li>
      ))}
    </ul>
  );
