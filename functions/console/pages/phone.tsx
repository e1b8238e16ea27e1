// A phone number as one reads it out, to tap.
import { spacedPhone } from '../../../shared/contracts/console/phone.ts';

export const Phone = ({ phone }: { readonly phone: string }) => <a href={`tel:${phone}`}>{spacedPhone(phone)}</a>;
