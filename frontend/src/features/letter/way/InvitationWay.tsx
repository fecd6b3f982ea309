import { useTranslation } from 'react-i18next';
import type { Hub } from '@/api/types';
import { mayWriteIn, useMe } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { LetterWay } from './LetterWay';
import { useStanding } from './useStanding';
import '../letter.css';

/** Below the life of a hub: where its invitation is on the way to a signature. */
export function InvitationWay({ hub }: { hub: Hub }) {
  const { t } = useTranslation();
  const me = useMe();
  const { letter, known } = useStanding('HUB_INVITATION', hub.id);
  const { district, province } = hub.localGovernment;
  const invites = hub.state === 'PROPOSED' || hub.state === 'INVITED';
  const may =
    invites && (mayWriteIn(me, province.code) || (me.role === 'DISTRICT' && me.scope.code === district.code));
  if (!known || !(letter || may)) return null;
  return (
    <div className="mk-letterrow">
      <Icon name="mail" size={18} />
      <strong>{t('letterWay.invitation')}</strong>
      <LetterWay kind="HUB_INVITATION" subject={hub.id} may={may} told />
      {letter?.state === 'SENT' && hub.state === 'PROPOSED' && (
        <span className="mk-small mk-muted">{t('letterWay.inviteNow')}</span>
      )}
    </div>
  );
}
