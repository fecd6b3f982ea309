import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Issue } from '@/api/types';
import { toastWarning } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { ActDialog } from './ActDialog';
import { likeText } from './issueValues';
import type { Using } from './issueWords';
import { useSimilar } from './Similar';

/** What solved it, or the Department's answer: written anew, or taken over from the knowledge base. */
export function ResolveDialog({
  issue,
  act,
  using,
  onClose,
}: {
  issue: Issue;
  act: 'RESOLVE' | 'ANSWER';
  using?: Using;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send } = useSend();
  const [taken, setTaken] = useState(using);
  const alike = useSimilar({
    text: likeText({ title: issue.title, detail: issue.detail ?? '' }),
    module: issue.module,
    except: issue.id,
  });
  const offered = (alike.data?.items ?? []).flatMap(({ solution }) =>
    solution && solution.id !== taken?.solutionId ? [solution] : [],
  );
  const count = async () => {
    if (act !== 'RESOLVE' || !taken?.solutionId) return;
    await send(
      post('/api/v1/solutions/{id}/helped', {
        params: { path: { id: taken.solutionId } },
        body: { issueId: issue.id },
      }),
      { invalidates: null, failed: () => toastWarning(t('issueAct.notCounted')) },
    );
  };
  return (
    <ActDialog issue={issue} act={act} text={using?.text} done={count} onClose={onClose}>
      {(write) => (
        <>
          {taken && (
            <p className="mk-note">
              <Icon name="bulb" size={18} />
              <span>
                {t('issueAct.using', { title: taken.title })}{' '}
                <button type="button" className="mk-plain" onClick={() => setTaken(undefined)}>
                  {t('issueAct.usingNot')}
                </button>
              </span>
            </p>
          )}
          {offered.length > 0 && (
            <section aria-labelledby="offered">
              <h3 id="offered" style={{ margin: '4px 0 6px', fontSize: '1rem' }}>
                {t('issueAct.offered')}
              </h3>
              <ul className="mk-alike">
                {offered.slice(0, 3).map((one) => (
                  <li key={one.id}>
                    <div>
                      <strong>{one.title}</strong>
                      <p className="mk-small mk-clip" style={{ margin: '2px 0 0', maxWidth: 'none' }}>
                        {one.text}
                      </p>
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      onClick={() => {
                        write(one.text);
                        setTaken({ solutionId: one.id, title: one.title, text: one.text });
                      }}
                    >
                      {t('issueAct.take')}
                      <span className="visually-hidden">: {one.title}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </ActDialog>
  );
}
