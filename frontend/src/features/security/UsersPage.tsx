import { Button, Group, PasswordInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, getWithEtag, ifMatch, post, put, remove } from '@/api/client';
import { known, type Role, type User } from '@/api/types';
import { dropDraft } from '@/shared/draft';
import { useFormat } from '@/shared/format';
import { usePrefs } from '@/shared/prefs';
import { useDistricts, useProvinces } from '@/shared/session';
import { ROLES } from '@/shared/status';
import { type Column, DataTable } from '@/shared/table/DataTable';
import { useList } from '@/shared/table/useList';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Dialog, FormButtons } from '@/shared/ui/Dialog';
import { Bones, Empty, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { ChoiceFilter, SearchFilter } from '@/shared/ui/filters';
import { Icon } from '@/shared/ui/icons';
import { DistrictSelect, LocalGovernmentSelect, ProvinceSelect } from '@/shared/ui/places';
import { useTitle } from '@/shared/ui/useTitle';
import { useUrlState } from '@/shared/url';
import { useDraftForm } from '@/shared/useDraftForm';
import { useFresh } from '@/shared/useFresh';
import { beside, useSend } from '@/shared/useSend';
import { useTheirs } from '@/shared/useTheirs';
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
const FIELDS = [
  'username',
  'name',
  'role',
  'provinceCode',
  'districtCode',
  'localGovernmentCode',
  'active',
  'password',
] as const;

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
  const { send, busy } = useSend();
  const draft = `user.${user?.id ?? 'new'}`;
  const { form, base, setBase } = useDraftForm(draft, toValues(user), etag ?? null, { secret: ['password'] });
  const { conflict, compare } = useTheirs({ form, setBase }, userOf(user?.id ?? ''), toValues);
  const { role, provinceCode } = form.values;
  const provinceName = useProvinceName();
  useDistricts(provinceCode ?? undefined);
  const label: Record<(typeof FIELDS)[number], string> = {
    username: t('users.username'),
    name: t('users.name'),
    role: t('users.role'),
    provinceCode: t('place.province'),
    districtCode: t('place.district'),
    localGovernmentCode: t('place.localGovernment'),
    active: t('users.active'),
    password: t('users.password'),
  };
  const shown = (key: (typeof FIELDS)[number], v: Values) => {
    if (key === 'role') return t(`role.${v.role}`);
    if (key === 'active') return t(v.active ? 'users.active' : 'users.inactive');
    if (key === 'provinceCode') return v.provinceCode ? provinceName(v.provinceCode) : '';
    return String(v[key] ?? '');
  };
  const save = async (v: Values, version: string | null) => {
    const { active: _, ...added } = toBody(v);
    const write = user
      ? put('/api/v1/users/{id}', {
          params: { path: { id: user.id } },
          body: known(toBody(v)),
          headers: ifMatch(version),
        })
      : post('/api/v1/users', {
          body: known({ ...added, username: v.username.trim(), password: v.password }),
        });
    const done = () => {
      dropDraft(draft);
      toastDone(t('common.saved'));
    };
    if (await send(write, { done, conflict, failed: beside(form, FIELDS) })) onClose();
  };
  return (
    <Dialog onClose={onClose} title={t(user ? 'users.edit' : 'users.add')}>
      <form noValidate onSubmit={form.onSubmit((v) => void save(v, base.current))}>
        <Stack gap="sm">
          {compare(
            FIELDS.filter((k) => k !== 'password'),
            (k) => label[k],
            save,
            shown,
          )}
          {!user && (
            <TextInput
              label={label.username}
              required
              autoCapitalize="none"
              autoComplete="off"
              {...form.getInputProps('username')}
            />
          )}
          <TextInput label={label.name} required {...form.getInputProps('name')} />
          <Select
            label={label.role}
            data={ROLES.map((r) => ({ value: r, label: t(`role.${r}`) }))}
            {...form.getInputProps('role')}
          />
          {['PROVINCE', 'TRAINER', 'OBSERVER', 'DISTRICT'].includes(role) && (
            <ProvinceSelect
              required={role !== 'OBSERVER'}
              placeholder={role === 'OBSERVER' ? t('level.NATION') : ''}
              value={provinceCode}
              onChange={(code) => form.setValues({ provinceCode: code, districtCode: null })}
              error={form.errors.provinceCode}
            />
          )}
          {role === 'DISTRICT' && (
            <DistrictSelect
              required
              province={provinceCode ?? undefined}
              value={form.values.districtCode}
              onChange={(code) => form.setFieldValue('districtCode', code)}
              error={form.errors.districtCode}
            />
          )}
          {role === 'LOCAL' && (
            <LocalGovernmentSelect
              required
              value={form.values.localGovernmentCode}
              onChange={(code) => form.setFieldValue('localGovernmentCode', code)}
              error={form.errors.localGovernmentCode}
              description={user?.localGovernmentCode ?? undefined}
            />
          )}
          {user ? (
            <Switch label={label.active} {...form.getInputProps('active', { type: 'checkbox' })} />
          ) : (
            <PasswordInput
              label={label.password}
              description={t('users.passwordHint')}
              required
              minLength={12}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
              {...form.getInputProps('password')}
            />
          )}
          <FormButtons
            busy={busy}
            onCancel={() => {
              dropDraft(draft);
              onClose();
            }}
          />
        </Stack>
      </form>
    </Dialog>
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
  const { send, busy } = useSend();
  const form = useForm({ initialValues: { newPassword: '' } });
  return (
    <Dialog onClose={onClose} title={t('users.setPasswordFor', { name: user.name })}>
      <form
        noValidate
        onSubmit={form.onSubmit((body) => {
          const write = post('/api/v1/users/{id}/password', { params: { path: { id: user.id } }, body });
          const done = () => {
            toastDone(t('users.passwordSet'));
            onClose();
          };
          void send(write, { done, invalidates: null, failed: beside(form, ['newPassword']) });
        })}
      >
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('users.setPasswordText')}
          </p>
          <PasswordInput
            label={t('settings.new')}
            description={t('users.passwordHint')}
            required
            minLength={12}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
            {...form.getInputProps('newPassword')}
          />
          <FormButtons busy={busy} submit={t('users.setPassword')} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
