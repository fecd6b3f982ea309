import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { can, useMe } from '../session';
import { useHref } from '../url';

/** The pages of the memo's orders 1 and 2, one beside the other. */
export function TrainerNav() {
  const { t } = useTranslation();
  const me = useMe();
  const href = useHref();
  const pages = [
    { key: 'coverage', show: me.role !== 'LOCAL' },
    { key: 'plans', show: can(me, 'DEPARTMENT', 'PROVINCE', 'TRAINER', 'OBSERVER') },
    { key: 'trainers', show: true },
    { key: 'training', show: true },
  ] as const;
  return (
    <nav className="mk-subnav mk-noprint" aria-label={t('trainerNav.label')}>
      {pages
        .filter((page) => page.show)
        .map(({ key }) => (
          <NavLink key={key} to={href(`/${key}`)}>
            {t(`trainerNav.${key}`)}
          </NavLink>
        ))}
    </nav>
  );
}
