import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n';
import { usePrefs } from '../prefs';

export function LanguageToggle() {
  const { t } = useTranslation();
  const { lang } = usePrefs();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('app.language')}
      value={lang}
      onChange={(value) => void switchLanguage(value === 'en' ? 'en' : 'th')}
      data={[
        { value: 'th', label: 'ไทย' },
        { value: 'en', label: 'EN' },
      ]}
    />
  );
}
