import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Issue, Solution } from '@/api/types';
import './issue.css';
import { likeText } from './issueValues';
import { useSimilar } from './Similar';

/** As many as are offered beside a text. */
const FIRST = 3;

/** Published solutions that may fit, to be taken over. */
export function Offered({
  issue,
  taken,
  onTake,
}: {
  issue: Pick<Issue, 'id' | 'title' | 'detail' | 'module'>;
  /** The one that was taken already. */
  taken?: string;
  onTake: (solution: Solution) => void;
}) {
  const { t } = useTranslation();
  const alike = useSimilar({
    text: likeText({ title: issue.title, detail: issue.detail ?? '' }),
    module: issue.module,
    except: issue.id,
  });
  const offered = (alike.data?.items ?? []).flatMap(({ solution }) =>
    solution && solution.id !== taken ? [solution] : [],
  );
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="offered">
      <h3 id="offered" style={{ margin: '4px 0 6px', fontSize: '1rem' }}>
        {t('issueAct.offered')}
      </h3>
      <ul className="mk-alike">
        {offered.slice(0, FIRST).map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.title}</strong>
              <p className="mk-small mk-clip" style={{ margin: '2px 0 0', maxWidth: 'none' }}>
                {one.text}
              </p>
            </div>
            <Button size="xs" variant="default" onClick={() => onTake(one)}>
              {t('issueAct.take')}
              <span className="visually-hidden">: {one.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
