import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Issue } from '@/api/types';
import { toastWarning } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { useSend } from '@/shared/useSend';
import { ActDialog } from './ActDialog';
import type { Using } from './issueWords';
import { Offered } from './Offered';

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
  const count = async (taken: Using | null) => {
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
    <ActDialog issue={issue} act={act} using={using} done={count} onClose={onClose}>
      {({ taken, take, leave }) => (
        <>
          {taken && (
            <p className="mk-note">
              <Icon name="bulb" size={18} />
              <span>
                {t('issueAct.using', { title: taken.title })}{' '}
                <button type="button" className="mk-plain" onClick={leave}>
                  {t('issueAct.usingNot')}
                </button>
              </span>
            </p>
          )}
          <Offered
            issue={issue}
            taken={taken?.solutionId}
            onTake={(one) => take({ solutionId: one.id, title: one.title, text: one.text })}
          />
        </>
      )}
    </ActDialog>
  );
}
