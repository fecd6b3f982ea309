import { Button, ComboboxChevron, type ComboboxItem } from '@mantine/core';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { usePrefs } from '@/shared/prefs';
import { SCOPE_KEYS } from '@/shared/scopeKeys';
import { useDistricts, useMe, useProvinces, useScope } from '@/shared/session';
import { Icon } from '@/shared/ui/icons';
import { WhenUsed } from '@/shared/ui/WhenUsed';
import { useUrlState, withParams } from '@/shared/url';

const loadChoice = () => import('@/shared/ui/Choice');
const Choice = lazy(loadChoice);

const SCOPED = [
  '/',
  '/coverage',
  '/plans',
  '/trainers',
  '/training',
  '/hub-network',
  '/hubs',
  '/hub-candidates',
  '/hub-unserved',
  '/hub-plans',
  '/hub-letter',
  '/visit-priorities',
  '/visits',
  '/visit-overdue',
  '/visit-plans',
  '/visit-calendar',
  '/visit-papers',
  '/clinics',
  '/letters',
  '/map',
  '/local-governments',
  '/compliance',
  '/self-reports',
  '/exemptions',
  '/proposals',
  '/imports',
];

/** Where a page goes when another place is chosen: a trainer's page to the trainers of that place. */
const overview = (pathname: string) =>
  SCOPED.includes(pathname)
    ? pathname
    : (/^\/(plans|trainers|training|hubs|hub-plans|visits|visit-plans|clinics|letters)(?=\/)/.exec(
        pathname,
      )?.[0] ?? '/');

/** Nation › province › district, each step a choice; what lies outside the user's own scope isn't offered. */
export function ScopeBar() {
  const { t } = useTranslation();
  const me = useMe();
  const { lang } = usePrefs();
  const { province, district } = useScope();
  const [url] = useUrlState();
  const location = useLocation();
  const navigate = useNavigate();
  const provinces = useProvinces();
  const districts = useDistricts(province);
  const nation = me.scope.level === 'NATION';

  const go = (to: { province?: string | null; district?: string | null }) => {
    const path = overview(location.pathname);
    const params: Record<string, string | null | undefined> =
      path === location.pathname ? { ...url, page: null } : {};
    for (const key of SCOPE_KEYS) params[key] = url[key];
    navigate(withParams(path, { ...params, ...to }));
  };

  if (me.scope.level === 'LOCAL_GOVERNMENT' || me.scope.level === 'DISTRICT') {
    const own = provinces.data?.items.find((p) => p.code === me.scope.provinceCode);
    return (
      <nav aria-label={t('scope.label')} className="mk-small" style={{ minWidth: 0 }}>
        {own ? `${lang === 'th' ? own.name : own.nameEn} › ` : ''}
        <strong>{me.scope.name}</strong>
      </nav>
    );
  }
  return (
    <nav
      aria-label={t('scope.label')}
      style={{ display: 'flex', alignItems: 'center', gap: 4, flexWrap: 'wrap' }}
    >
      {nation && (
        <>
          <Button
            variant={province ? 'subtle' : 'light'}
            size="xs"
            px={8}
            onClick={() => go({ province: null, district: null })}
          >
            {t('scope.nation')}
          </Button>
          <span className="mk-muted" aria-hidden="true">
            <Icon name="chevron" size={14} />
          </span>
        </>
      )}
      <PlaceChoice
        label={t('place.province')}
        disabled={!nation}
        placeholder={t('scope.province')}
        value={province}
        data={(provinces.data?.items ?? []).map((p) => ({
          value: p.code,
          label: lang === 'th' ? p.name : p.nameEn,
        }))}
        onChange={(code) => go({ province: code, district: null })}
      />
      {province && (
        <>
          <span className="mk-muted mk-hide-phone" aria-hidden="true">
            <Icon name="chevron" size={14} />
          </span>
          <PlaceChoice
            className="mk-hide-phone"
            label={t('place.district')}
            clearable
            placeholder={t('scope.district')}
            value={district}
            data={(districts.data?.items ?? []).map((d) => ({ value: d.code, label: d.name }))}
            onChange={(code) => go({ district: code })}
          />
        </>
      )}
    </nav>
  );
}

interface Choosing {
  label: string;
  value?: string;
  data: ComboboxItem[];
  placeholder: string;
  disabled?: boolean;
  clearable?: boolean;
  className?: string;
  onChange: (code: string | null) => void;
}

function PlaceChoice({ label, value, data, clearable, onChange, ...looks }: Choosing) {
  const { t } = useTranslation();
  return (
    <WhenUsed
      {...looks}
      role="combobox"
      label={label}
      w={150}
      value={data.find((place) => place.value === value)?.label ?? ''}
      rightSection={<ComboboxChevron size="xs" />}
      load={loadChoice}
      now={clearable && value !== undefined}
    >
      {(entered) => (
        <Choice
          autoFocus={entered}
          {...looks}
          aria-label={label}
          w={150}
          clearable={clearable}
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          value={value ?? null}
          data={data}
          onChange={onChange}
        />
      )}
    </WhenUsed>
  );
}
