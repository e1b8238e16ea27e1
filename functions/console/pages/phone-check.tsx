// Looks at phone numbers while they are typed; without a script the server alone does.
import { ASSETS } from './assets.ts';

/** Once on a page that has fields of the type `tel`. */
export const PhoneCheck = () => <script src={ASSETS.phone.path} defer />;
