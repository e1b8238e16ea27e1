// A clinician watches over a patient with questions of their own, checked as every text is.
import type { FieldError } from '../../shared/contracts/console/field-error.ts';
import { parseWatchRequest } from '../../shared/contracts/console/watch-request.ts';
import type { Content } from '../../shared/domain/content.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type WatchQuestion, watchInstrument } from '../../shared/domain/watch/watch.ts';
import { endWatch, setWatch } from '../../shared/domain/watch/watch-actions.ts';
import { lintText } from '../../shared/wording/lint.ts';
import { actOnPatient } from './act-on-patient.ts';
import { type ApiResponse, invalid, problem } from './api-response.ts';
import type { ConsoleDependencies } from './console-dependencies.ts';
import { type ApiRequest, jsonOf } from './request.ts';

/** What is wrong with the questions as they would be sent. */
const wordingErrors = (
  questions: readonly WatchQuestion[],
  language: Language,
  content: Content,
): readonly FieldError[] => {
  const instrument = watchInstrument({ id: '', questions });
  return instrument.items.flatMap((item, index) =>
    content
      .wording(language)
      .item(instrument, item)
      .flatMap((body) => lintText(body, language))
      .map(({ says }) => ({
        field: `questions.${index}.text`,
        problem: says,
        expected: 'plain words, in one text; no name, diagnosis, drug, dose, number to call or reassurance',
      })),
  );
};

/** `PUT /patients/{id}/watch` */
export const putWatch = async (deps: ConsoleDependencies, request: ApiRequest): Promise<ApiResponse> => {
  const json = jsonOf(request);
  if (!json) return problem('unreadable', 'The body is not JSON.');
  const parsed = parseWatchRequest(json.value);
  if (!parsed.ok) return invalid(parsed.errors);
  const patient = await deps.patients.load(request.id);
  if (!patient) return problem('not-found', 'No patient has this id.');
  const errors = wordingErrors(parsed.value.questions, patient.language, deps.content);
  if (errors.length > 0) return invalid(errors);
  return actOnPatient(
    deps,
    request.id,
    (state, context) => setWatch(state, parsed.value, request.by, context),
    ({ watch }) => ({ watch }),
  );
};

/** `DELETE /patients/{id}/watch` */
export const deleteWatch = (deps: ConsoleDependencies, { id, by }: ApiRequest): Promise<ApiResponse> =>
  actOnPatient(deps, id, (state, context) => endWatch(state, by, context));
