import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';

/** Of whom a number is, for who notes down that they called. */
export interface CalledPlace {
  code: string;
  name: string;
}

/** Opens what notes down a call; null where nobody may. The frame gives it, for numbers stand on pages of every work. */
export const CalledContext = createContext<((place: CalledPlace) => void) | null>(null);

/** Beside a phone number: one tap notes down that it was called. */
export function CalledButton({ of }: { of: CalledPlace }) {
  const { t } = useTranslation();
  const open = useContext(CalledContext);
  if (!open) return null;
  return (
    <button
      type="button"
      className="mk-plain mk-noprint"
      aria-label={t('contacts.calledOf', { name: of.name })}
      onClick={() => open(of)}
    >
      <Icon name="check" size={14} />
      {t('contacts.called')}
    </button>
  );
}
