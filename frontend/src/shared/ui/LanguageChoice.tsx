import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n';
import { usePrefs } from '../prefs';

/** Of plain elements: it stands on the page to sign in, too, which waits for nothing more. */
export function LanguageChoice() {
  const { t } = useTranslation();
  const { lang } = usePrefs();
  const id = useId();
  return (
    <div className="mk-lang" role="radiogroup" aria-label={t('app.language')}>
      {(
        [
          ['th', 'ไทย'],
          ['en', 'EN'],
        ] as const
      ).map(([value, name]) => (
        <span key={value}>
          <input
            id={id + value}
            type="radio"
            name={id}
            checked={lang === value}
            onChange={() => void switchLanguage(value)}
          />
          <label htmlFor={id + value}>{name}</label>
        </span>
      ))}
    </div>
  );
}
