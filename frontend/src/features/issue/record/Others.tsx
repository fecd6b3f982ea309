import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Issue } from '@/api/types';
import { Icon } from '@/shared/ui/icons';
import { useHref } from '@/shared/url';

/** Those that are the same, and the solutions that helped. */
export function Others({ issue }: { issue: Issue }) {
  const { t } = useTranslation();
  const href = useHref();
  const merged = issue.merged ?? [];
  const solutions = issue.solutions ?? [];
  return (
    <>
      {solutions.length > 0 && (
        <section className="mk-card" aria-labelledby="helped">
          <h2 id="helped">{t('issue.helpedBy')}</h2>
          <ul className="mk-plainlist">
            {solutions.map((one) => (
              <li key={one.id}>
                <Icon name="bulb" size={16} /> <Link to={href(`/solutions/${one.id}`)}>{one.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {merged.length > 0 && (
        <section className="mk-card" aria-labelledby="merged">
          <h2 id="merged">{t('issue.merged')}</h2>
          <ul className="mk-plainlist">
            {merged.map((one) => (
              <li key={one.id}>
                <Link to={href(`/issues/${one.id}`)}>{one.title}</Link>
                {one.localGovernment && (
                  <span className="mk-small mk-muted" lang="th" style={{ display: 'block' }}>
                    {one.localGovernment.name}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
