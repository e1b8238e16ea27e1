// What staff can do about a text from a number that no patient has: nobody there agreed to texts.
import { useContext } from 'preact/hooks';
import { Phone } from './phone.tsx';
import { ViewerContext } from './viewer.ts';

export const UnknownSender = ({ phone }: { readonly phone: string }) => {
  const { by } = useContext(ViewerContext);
  const mayEnrol = by.roles.includes('coordinator');
  return (
    <div class="why">
      <p>
        <strong>This cannot be answered by text:</strong> nobody with this number has agreed to texts.
      </p>
      <ul class="bullets">
        <li>
          Call <Phone phone={phone} /> and ask who it is.
        </li>
        <li>
          A patient with a new phone: <a href="/console/patients">find them</a>
          {mayEnrol ? ' and change the number on their page.' : '; a coordinator changes the number on their page.'}
        </li>
        <li>
          Somebody new who agrees to texts:{' '}
          {mayEnrol ? (
            <>
              <a href="/console/patients/enrol">enrol them</a> with this number.
            </>
          ) : (
            'a coordinator enrols them with this number.'
          )}
        </li>
      </ul>
    </div>
  );
};
