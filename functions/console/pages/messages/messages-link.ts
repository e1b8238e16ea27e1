// Where the messages of a team stand, from which page on: a form that was sent from there leads back there.
import { type Form, fieldOf } from '../page-request.ts';

export interface Place {
  readonly team?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

/** As a query, with what is not the default alone. */
export const queryOf = ({ team, page = 1 }: Place): Record<string, string> => ({
  ...(team && { team }),
  ...(page > 1 && { page: String(page) }),
});

export const linkTo = (place: Place, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams({ ...queryOf(place), ...more }).toString();
  return query ? `/console/messages?${query}` : '/console/messages';
};

/** What {@link PlaceFields} put into the form. */
export const placeIn = (form: Form): Place => ({
  team: fieldOf(form, 'team') || undefined,
  page: Number(fieldOf(form, 'page')) || 1,
});
