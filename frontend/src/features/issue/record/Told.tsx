import { useTranslation } from 'react-i18next';
import type { Issue } from '@/api/types';
import { useFormat } from '@/shared/format';

/** What was told, and how it was solved. */
export function Told({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const f = useFormat();
  const solution = issue.state === 'RESOLVED' ? issue.solution : undefined;
  if (!issue.detail && !solution) return null;
  return (
    <section className="mk-card" aria-label={t('issue.detail')}>
      <dl className="mk-told" style={{ marginTop: 0 }}>
        {issue.detail && (
          <>
            <dt>{t('issue.detail')}</dt>
            <dd className="mk-words">{issue.detail}</dd>
          </>
        )}
        {solution && (
          <>
            <dt>
              {t('issue.solution')} · {f.date(issue.resolvedOn)}
            </dt>
            <dd className="mk-bubble" data-what="RESOLVED">
              {solution}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
