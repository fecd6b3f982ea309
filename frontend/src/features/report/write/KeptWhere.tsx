import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Icon, type IconName } from '@/shared/ui/icons';
import type { Keeping } from './useWriting';

const LOOK: Record<Keeping, IconName> = {
  saved: 'check',
  typed: 'pencil',
  saving: 'upload',
  away: 'download',
  refused: 'warning',
  both: 'warning',
  held: 'lock',
};

/** Where what was typed is by now; always in sight, and read out when it comes to another place. */
export function KeptWhere({
  keeping,
  at,
  again,
  children,
}: {
  keeping: Keeping;
  at: string | undefined;
  again: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <div className="mk-keptwhere mk-noprint" data-keeping={keeping}>
      <span role="status">
        <Icon name={LOOK[keeping]} size={18} />{' '}
        {keeping === 'saved' && at
          ? t('reportWrite.savedAt', { at: f.moment(at).split(' ').at(-1) })
          : t(`reportKeeping.${keeping}`)}
      </span>
      {(keeping === 'away' || keeping === 'refused') && (
        <button type="button" className="mk-plain" onClick={again}>
          {t('common.retry')}
        </button>
      )}
      {children}
    </div>
  );
}
