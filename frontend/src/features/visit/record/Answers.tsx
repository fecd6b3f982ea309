import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '@/api/client';
import type { Answered, ModuleScore } from '@/api/types';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { Chip } from '@/shared/ui/Chip';
import { Bones, Failed } from '@/shared/ui/feedback';
import { RateBar } from '@/shared/ui/RateBar';
import { MODULES } from '../visitWords';

const LOOK = {
  YES: ['check', 'complete'],
  NO: ['cross', 'incomplete'],
  NOT_APPLICABLE: ['pause', 'nodata'],
} as const;

/** What was answered, by module with its score; what was answered no comes first. */
export function Answers({ of, scores }: { of: Answered; scores: readonly ModuleScore[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { lang } = usePrefs();
  const checklist = useQuery(get('/api/v1/checklists/{id}', { params: { path: { id: of.id } } }));
  const answers = new Map((of.answers ?? []).map((one) => [one.questionId, one]));
  if (answers.size === 0) return null;
  return (
    <section className="mk-card" aria-labelledby="answers">
      <h2 id="answers">{t('checklistForm.title')}</h2>
      {checklist.error ? (
        <Failed error={checklist.error} retry={() => checklist.refetch()} />
      ) : !checklist.data ? (
        <Bones lines={5} />
      ) : (
        <>
          <p className="mk-small mk-muted" style={{ margin: '0 0 10px' }}>
            {t('checklistForm.version', {
              name: checklist.data.name,
              version: f.n(checklist.data.version),
            })}
          </p>
          {MODULES.map((module) => {
            const questions = checklist.data.questions.filter(
              (q) => q.module === module && answers.has(q.id),
            );
            if (questions.length === 0) return null;
            const score = scores.find((one) => one.module === module);
            return (
              <details key={module} className="mk-more" style={{ marginBottom: 8 }}>
                <summary>
                  <span style={{ flex: '1 1 8em' }}>{t(`checklistModule.${module}`)}</span>
                  <span style={{ flex: '0 1 220px' }}>
                    <RateBar rate={score?.score} />
                  </span>
                </summary>
                <ul className="mk-people" style={{ padding: '10px 0 6px 16px' }}>
                  {questions.map((q) => {
                    const given = answers.get(q.id)!;
                    const [icon, look] = LOOK[given.answer];
                    return (
                      <li key={q.id}>
                        <span>
                          <Chip icon={icon} look={look}>
                            {t(`answer.${given.answer}`)}
                          </Chip>{' '}
                          {lang === 'en' && q.textEn ? q.textEn : q.text}
                        </span>
                        {given.note && <span className="mk-small mk-muted">{given.note}</span>}
                      </li>
                    );
                  })}
                </ul>
              </details>
            );
          })}
        </>
      )}
    </section>
  );
}
