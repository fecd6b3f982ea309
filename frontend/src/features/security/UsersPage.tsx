import {
  Button,
  Group,
  PasswordInput,
  type PasswordInputProps,
  Select,
  Switch,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, getWithEtag, ifMatch, post, put, remove } from '@/api/client';
import { known, type Role, type User } from '@/api/types';
import { RecordDialog } from '@/shared/form/RecordForm';
import { useRecord } from '@/shared/form/useRecord';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { useDistricts, useProvinces } from '@/shared/session';
import { ROLES } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Dialog } from '@/shared/ui/Dialog';
import { Bones, Empty, Failed, Head } from '@/shared/ui/feedback';
import { ChoiceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { DistrictSelect, LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { useFresh } from '@/shared/useFresh';
import { TokenList } from './TokenList';

const userOf = (id: string) => getWithEtag('/api/v1/users/{id}', { params: { path: { id } } });

export default function UsersPage() {
  const { t } = useTranslation();
  const f = useFormat();
  const fresh = useFresh();
  const [url] = useUrlState();
  const provinceName = useProvinceName();
  const [editing, setEditing] = useState<User | 'new'>();
  const [password, setPassword] = useState<User>();
  const [tokensOf, setTokensOf] = useState<User>();
  useTitle(t('nav.users'));
  const filters = { q: url.q, role: url.role as Role | undefined };
  const list = useList('/api/v1/users', filters);
  const scope = (u: User) => {
    if (u.localGovernmentCode) return <LocalGovernmentName code={u.localGovernmentCode} />;
    if (u.districtCode) return <DistrictName code={u.districtCode} />;
    return u.provinceCode ? provinceName(u.provinceCode) : t('level.NATION');
  };
  const columns: Column<User>[] = [
    {
      key: 'username',
      label: t('users.username'),
      cell: (u) => (
        <>
          <strong>{u.username}</strong>
          <span className="mk-muted" style={{ display: 'block' }}>
            {u.name}
          </span>
        </>
      ),
    },
    { key: 'role', label: t('users.role'), cell: (u) => t(`role.${u.role}`) },
    { key: 'scope', label: t('users.scope'), cell: scope },
    { key: 'state', label: t('users.state'), cell: (u) => t(u.active ? 'users.active' : 'users.inactive') },
    {
      key: 'last',
      label: t('users.lastSignIn'),
      cell: (u) => (u.lastSignInAt ? f.moment(u.lastSignInAt) : t('users.never')),
    },
    {
      key: 'actions',
      label: t('common.edit'),
      cell: (u) => (
        <Group gap={6}>
          <Button size="xs" variant="default" onClick={() => setEditing(u)}>
            {t('common.edit')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setPassword(u)}>
            {t('users.setPassword')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setTokensOf(u)}>
            {t('users.tokens')}
          </Button>
          {u.active && (
            <ConfirmButton
              compact
              label={t('users.deactivate')}
              title={t('users.deactivateTitle')}
              text={t('users.deactivateText', { name: u.name })}
              confirm={t('users.deactivate')}
              sends={async () => {
                const now = await fresh(userOf(u.id));
                return put('/api/v1/users/{id}', {
                  params: { path: { id: u.id } },
                  body: known({ ...toBody(toValues(now.data)), active: false }),
                  headers: ifMatch(now.etag),
                });
              }}
            />
          )}
        </Group>
      ),
    },
  ];
  return (
    <>
      <Head title={t('nav.users')} lead={t('users.lead')}>
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setEditing('new')}>
          {t('users.add')}
        </Button>
      </Head>
      <search className="mk-filters">
        <SearchFilter />
        <ChoiceFilter
          name="role"
          label={t('users.role')}
          data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </search>
      <DataTable
        name="users"
        label={t('nav.users')}
        columns={columns}
        rowKey={(u) => u.id}
        {...list}
        empty={<Empty icon="users" title={t('lg.noneTitle')} text={t('users.lead')} />}
      />
      {editing === 'new' && <UserForm onClose={() => setEditing(undefined)} />}
      {editing && editing !== 'new' && <EditUser user={editing} onClose={() => setEditing(undefined)} />}
      {tokensOf && <UserTokens user={tokensOf} onClose={() => setTokensOf(undefined)} />}
      {password && <PasswordForm user={password} onClose={() => setPassword(undefined)} />}
    </>
  );
}

function useProvinceName() {
  const { lang } = usePrefs();
  const provinces = useProvinces();
  return (code: string) => {
    const province = provinces.data?.items.find((p) => p.code === code);
    return province ? (lang === 'th' ? province.name : province.nameEn) : code;
  };
}

function DistrictName({ code }: { code: string }) {
  const districts = useDistricts(code.slice(0, 2));
  return districts.data?.items.find((d) => d.code === code)?.name ?? code;
}

function LocalGovernmentName({ code }: { code: string }) {
  const found = useQuery(get('/api/v1/local-governments/{code}', { params: { path: { code } } }));
  return found.data?.name ?? code;
}

interface Values {
  username: string;
  name: string;
  role: Role;
  provinceCode: string | null;
  districtCode: string | null;
  localGovernmentCode: string | null;
  active: boolean;
  password: string;
}
const toValues = (u?: User): Values => ({
  username: u?.username ?? '',
  name: u?.name ?? '',
  role: u?.role ?? 'PROVINCE',
  provinceCode: u?.provinceCode ?? u?.districtCode?.slice(0, 2) ?? null,
  districtCode: u?.districtCode ?? null,
  localGovernmentCode: u?.localGovernmentCode ?? null,
  active: u?.active ?? true,
  password: '',
});

/** Which place belongs to a role: exactly that one is sent, so that nothing chosen earlier slips through. */
export function placeOf(v: Pick<Values, 'role' | 'provinceCode' | 'districtCode' | 'localGovernmentCode'>) {
  const none = { provinceCode: null, districtCode: null, localGovernmentCode: null };
  switch (v.role) {
    case 'PROVINCE':
    case 'TRAINER':
    case 'OBSERVER':
      return { ...none, provinceCode: v.provinceCode };
    case 'DISTRICT':
      return { ...none, districtCode: v.districtCode };
    case 'LOCAL':
      return { ...none, localGovernmentCode: v.localGovernmentCode };
    default:
      return none;
  }
}

const toBody = (v: Values) => ({ name: v.name.trim(), role: v.role, ...placeOf(v), active: v.active });

function EditUser({ user, onClose }: { user: User; onClose: () => void }) {
  const stored = useQuery({ ...userOf(user.id), staleTime: 0, gcTime: 0 });
  if (stored.error) return <Failed error={stored.error} />;
  if (!stored.data) return <Bones lines={2} />;
  return <UserForm user={stored.data.data} etag={stored.data.etag} onClose={onClose} />;
}

function UserForm({ user, etag, onClose }: { user?: User; etag?: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const provinceName = useProvinceName();
  const record = useRecord({
    draft: `user.${user?.id ?? 'new'}`,
    values: toValues(user),
    etag,
    secret: ['password'],
    fields: {
      username: t('users.username'),
      name: t('users.name'),
      role: { label: t('users.role'), shown: (role) => t(`role.${role}`) },
      provinceCode: { label: t('place.province'), shown: (code) => (code ? provinceName(code) : '') },
      districtCode: t('place.district'),
      localGovernmentCode: t('place.localGovernment'),
      active: {
        label: t('users.active'),
        shown: (active) => t(active ? 'users.active' : 'users.inactive'),
      },
      password: t('users.password'),
    },
    write: (v, version) => {
      const { active, ...added } = toBody(v);
      return user
        ? put('/api/v1/users/{id}', {
            params: { path: { id: user.id } },
            body: known({ ...added, active }),
            headers: ifMatch(version),
          })
        : post('/api/v1/users', {
            body: known({ ...added, username: v.username.trim(), password: v.password }),
          });
    },
    theirs: { query: userOf(user?.id ?? ''), of: toValues },
    onClose,
  });
  const { form, field } = record;
  const { role, provinceCode } = form.values;
  useDistricts(provinceCode ?? undefined);
  return (
    <RecordDialog of={record} title={t(user ? 'users.edit' : 'users.add')}>
      {!user && <TextInput required autoCapitalize="none" autoComplete="off" {...field('username')} />}
      <TextInput required {...field('name')} />
      <Select data={ROLES.map((r) => ({ value: r, label: t(`role.${r}`) }))} {...field('role')} />
      {['PROVINCE', 'TRAINER', 'OBSERVER', 'DISTRICT'].includes(role) && (
        <ProvinceSelect
          required={role !== 'OBSERVER'}
          placeholder={role === 'OBSERVER' ? t('level.NATION') : ''}
          {...field('provinceCode')}
          onChange={(code) => form.setValues({ provinceCode: code, districtCode: null })}
        />
      )}
      {role === 'DISTRICT' && (
        <DistrictSelect required province={provinceCode ?? undefined} {...field('districtCode')} />
      )}
      {role === 'LOCAL' && (
        <LocalGovernmentSelect
          required
          {...field('localGovernmentCode')}
          description={user?.localGovernmentCode ?? undefined}
        />
      )}
      {user ? <Switch {...record.box('active')} /> : <NewPassword {...field('password')} />}
    </RecordDialog>
  );
}

function UserTokens({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation();
  const tokens = useQuery(
    get('/api/v1/users/{id}/tokens', { params: { path: { id: user.id }, query: { size: 100 } } }),
  );
  return (
    <Dialog onClose={onClose} title={t('users.tokensOf', { name: user.name })}>
      <TokenList
        tokens={tokens.data?.items}
        error={tokens.error}
        retry={() => tokens.refetch()}
        empty={t('users.noTokens')}
        revoke={(token) =>
          remove('/api/v1/users/{id}/tokens/{tokenId}', {
            params: { path: { id: user.id, tokenId: token.id } },
          })
        }
      />
    </Dialog>
  );
}

function PasswordForm({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation();
  const record = useRecord({
    values: { newPassword: '' },
    fields: { newPassword: t('settings.new') },
    write: (body) => post('/api/v1/users/{id}/password', { params: { path: { id: user.id } }, body }),
    invalidates: null,
    told: t('users.passwordSet'),
    onClose,
  });
  return (
    <RecordDialog
      of={record}
      title={t('users.setPasswordFor', { name: user.name })}
      lead={t('users.setPasswordText')}
      submit={t('users.setPassword')}
    >
      <NewPassword {...record.field('newPassword')} />
    </RecordDialog>
  );
}

function NewPassword(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      description={t('users.passwordHint')}
      required
      minLength={12}
      autoComplete="new-password"
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      {...props}
    />
  );
}
