import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { contentManifest } from '../../shared/plans/content-manifest.ts';
import { lintText } from '../../shared/wording/lint.ts';
import { STAFF_REPLIES, STAFF_REPLY_IDS } from '../../shared/wording/staff-replies.ts';

describe.each(LANGUAGES)('the texts for staff to choose from in %s', (language) => {
  it.each(STAFF_REPLY_IDS)('%s may be sent as it is', (id) => {
    expect(lintText(STAFF_REPLIES.texts[language][id], language)).toEqual([]);
  });

  it('are a piece of the content to approve, by what they say', () => {
    expect(contentManifest()).toContainEqual(
      expect.objectContaining({
        kind: 'wording',
        id: `staff-replies-${language}`,
        version: STAFF_REPLIES.version,
        data: STAFF_REPLIES.texts[language],
      }),
    );
  });
});
