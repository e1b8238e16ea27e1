// Who holds a phone, and whose turn it is on a shared one: conditions of the very transaction that needs them.
import type { PatientId } from '../../domain/communication.ts';
import type { PatientState } from '../../domain/patient.ts';
import type { PhoneTurn } from '../../domain/shared-phone.ts';
import type { Turn } from '../../domain/turn.ts';
import { type Item, toAttribute, toAttributes } from './attributes.ts';
import { phoneTurnKey } from './keys.ts';
import type { Table } from './table.ts';
import { ABSENT, type Condition, putIf, type Write } from './transaction.ts';

/** The phone's row names exactly these patients; with none, nobody but an unknown contact. */
export const phoneHeldBy = (patientIds: readonly PatientId[]): Condition =>
  patientIds.length > 0
    ? { expression: 'patientIds = :before', values: { ':before': toAttribute(patientIds) } }
    : { expression: `${ABSENT.expression} OR contact = :true`, values: { ':true': { BOOL: true } } };

/** Of everyone with a phone of their own: nothing to write. Who moves to another gives back the one they leave. */
export const phoneTurn = (
  table: Table,
  { state: { id, phone }, movedFrom, phoneTurn: change }: Turn,
): readonly Write<'phone-busy'>[] => (change ? [write(table, { id, phone: movedFrom ?? phone }, change)] : []);

const OWN_OR_NOBODYS = '(attribute_not_exists(holder) OR holder = :me)';

const write = (
  table: Table,
  { id, phone }: Pick<PatientState, 'id' | 'phone'>,
  change: PhoneTurn,
): Write<'phone-busy'> => {
  const item = (fields: object): Item => ({ ...phoneTurnKey(phone), ...toAttributes(fields) });
  if (change.kind === 'gives-back')
    return putIf(
      table,
      item({ freeFrom: change.freeFrom }),
      { expression: OWN_OR_NOBODYS, values: toAttributes({ ':me': id }) },
      'phone-busy',
    );
  return putIf(
    table,
    item({ holder: id }),
    {
      expression: `${OWN_OR_NOBODYS} AND (attribute_not_exists(freeFrom) OR freeFrom <= :at)`,
      values: toAttributes({ ':me': id, ':at': change.at }),
    },
    'phone-busy',
  );
};
