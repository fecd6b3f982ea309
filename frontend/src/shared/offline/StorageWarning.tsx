import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Warning } from '../ui/Warning';
import { type StorageState, storageState } from './storage';

/** Whoever is about to type is told before, not after, that this device keeps nothing or hardly anything more. */
export function StorageWarning() {
  const { t } = useTranslation();
  const [keeps, setKeeps] = useState<StorageState['keeps']>();
  useEffect(() => {
    void storageState().then((state) => setKeeps(state.keeps));
  }, []);
  return keeps === 'NOTHING' || keeps === 'LITTLE' ? <Warning>{t(`storage.${keeps}`)}</Warning> : null;
}
