// Stands in for the generated types until ../backend/openapi.json is there.
type Json<T> = { content: { 'application/json': T } };
type R<Q, P, B, A> = {
  parameters: { query?: Q; header?: { 'If-Match'?: string }; cookie?: never } & (P extends undefined ? { path?: undefined } : { path: P });
  requestBody?: B extends never ? never : Json<B>;
  responses: { 200: { headers: Record<string, unknown> } & Json<A>; 400: { headers: Record<string, unknown>; content: { 'application/problem+json': components['schemas']['Problem'] } } };
};
type RB<Q, P, B, A> = Omit<R<Q, P, B, A>, 'requestBody'> & { requestBody: Json<B> };
type None = undefined;
type S = components['schemas'];
type Page = { page?: number; size?: number; sort?: string };
type List<T> = { items: T[]; page: number; size: number; total: number };
type Code = { code: string };
type Id = { id: string };

export interface paths {
  '/api/v1/session': { get: R<None, None, never, S['Me']>; post: RB<None, None, { username: string; password: string }, S['Me']>; delete: R<None, None, never, undefined> };
  '/api/v1/session/password': { post: RB<None, None, { currentPassword: string; newPassword: string }, undefined> };
  '/api/v1/tokens': { get: R<Page, None, never, List<S['Token']>>; post: RB<None, None, { name: string; scopes: S['TokenScope'][]; expiresOn?: string | null }, S['Token']> };
  '/api/v1/tokens/{id}': { delete: R<None, Id, never, undefined> };
  '/api/v1/users': { get: R<Page & { q?: string }, None, never, List<S['User']>>; post: RB<None, None, S['CreateUser'], S['User']> };
  '/api/v1/users/{id}': { get: R<None, Id, never, S['User']>; put: RB<None, Id, S['UpdateUser'], S['User']> };
  '/api/v1/users/{id}/password': { post: RB<None, Id, { newPassword: string }, undefined> };
  '/api/v1/provinces': { get: R<Page, None, never, List<S['Province']>> };
  '/api/v1/districts': { get: R<Page & { province?: string }, None, never, List<S['District']>> };
  '/api/v1/local-governments': { get: R<Page & { province?: string; district?: string; type?: S['Type']; status?: S['Status']; reason?: S['Reason']; q?: string; asOf?: string }, None, never, List<S['LocalGovernment']>>; post: RB<None, None, S['CreateLocalGovernment'], S['LocalGovernmentDetail']> };
  '/api/v1/local-governments/{code}': { get: R<{ asOf?: string }, Code, never, S['LocalGovernmentDetail']>; put: RB<None, Code, S['UpdateLocalGovernment'], S['LocalGovernmentDetail']>; delete: R<{ on?: string }, Code, never, S['LocalGovernmentDetail']> };
  '/api/v1/local-governments/{code}/neighbours': { get: R<{ limit?: number }, Code, never, List<S['Neighbour']>> };
  '/api/v1/local-governments/{code}/contacts': { get: R<None, Code, never, S['Contacts']>; put: RB<None, Code, S['Contacts'], S['Contacts']> };
  '/api/v1/local-governments/{code}/compliance': { get: R<{ asOf?: string; months?: number }, Code, never, S['ComplianceDetail']> };
  '/api/v1/local-governments/{code}/budget-status': { get: R<Page, Code, never, List<S['Budget']>> };
  '/api/v1/local-governments/{code}/budget-status/{fiscalYear}': { get: R<None, Code & { fiscalYear: number }, never, S['Budget']>; put: RB<None, Code & { fiscalYear: number }, S['StateBudget'], S['Budget']>; delete: R<None, Code & { fiscalYear: number }, never, undefined> };
  '/api/v1/local-governments/{code}/budget-status/{fiscalYear}/confirm': { post: R<None, Code & { fiscalYear: number }, never, S['Budget']> };
  '/api/v1/local-governments/{code}/posting-status': { get: R<Page & { from?: string; to?: string }, Code, never, List<S['Posting']>>; post: RB<None, Code, S['StatePosting'], S['Posting']> };
  '/api/v1/local-governments/{code}/posting-status/{asOf}': { delete: R<None, Code & { asOf: string }, never, undefined> };
  '/api/v1/local-governments/{code}/posting-status/{asOf}/confirm': { post: R<None, Code & { asOf: string }, never, S['Posting']> };
  '/api/v1/registry-proposals': { get: R<Page & { state?: string; province?: string; kind?: string }, None, never, List<S['Proposal']>> };
  '/api/v1/registry-proposals/{id}/accept': { post: RB<None, Id, { note?: string }, S['Proposal']> };
  '/api/v1/registry-proposals/{id}/refuse': { post: RB<None, Id, { note?: string }, S['Proposal']> };
  '/api/v1/boundaries': { get: R<{ level?: 'province' | 'district'; province?: string }, None, never, S['FeatureCollection']> };
  '/api/v1/compliance': { get: R<Page & { asOf?: string; province?: string; district?: string; type?: S['Type']; status?: S['Status']; reason?: S['Reason']; q?: string }, None, never, List<S['ComplianceItem']>> };
  '/api/v1/compliance/summary': { get: R<{ asOf?: string; by?: string; province?: string }, None, never, S['Summary']> };
  '/api/v1/compliance/policy': { get: R<None, None, never, S['Policy']> };
  '/api/v1/exemptions': { get: R<Page & { province?: string; on?: string }, None, never, List<S['Exemption']>>; post: RB<None, None, S['CreateExemption'], S['Exemption']> };
  '/api/v1/exemptions/{id}': { delete: R<None, Id, never, undefined> };
  '/api/v1/overview': { get: R<{ asOf?: string; province?: string; district?: string }, None, never, S['Overview']> };
  '/api/v1/audit': { get: R<Page & { entity?: string; id?: string }, None, never, List<S['AuditEntry']>> };
  '/api/v1/imports': { get: R<Page & { kind?: string; status?: string; province?: string }, None, never, List<S['ImportReport']>> };
  '/api/v1/imports/{id}': { get: R<None, Id, never, S['ImportReport']> };
  '/api/v1/imports/{id}/undo': { post: R<None, Id, never, S['ImportReport']> };
}

export interface components {
  schemas: {
    Problem: { type?: string; title: string; status: number; detail?: string; instance?: string; traceId?: string; code?: string; errors?: { pointer?: string; code: string; message: string }[] };
    Role: 'ADMIN' | 'DEPARTMENT' | 'PROVINCE' | 'DISTRICT' | 'TRAINER' | 'LOCAL' | 'OBSERVER';
    Level: 'NATION' | 'PROVINCE' | 'DISTRICT' | 'LOCAL_GOVERNMENT';
    Type: 'PAO' | 'CITY' | 'TOWN' | 'TAMBON_MUNICIPALITY' | 'SAO' | 'SPECIAL';
    Status: 'COMPLETE_AND_CURRENT' | 'COMPLETE_NOT_CURRENT' | 'INCOMPLETE' | 'NOT_USING' | 'NO_DATA' | 'EXEMPT';
    Reason: 'BUDGET_NOT_RECORDED' | 'BUDGET_NOT_APPROVED' | 'BUDGET_NOT_IN_USE' | 'REVENUE_MISSING' | 'REVENUE_LATE' | 'EXPENDITURE_MISSING' | 'EXPENDITURE_LATE' | 'ACCOUNTING_MISSING' | 'ACCOUNTING_LATE' | 'READING_STALE' | 'YEAR_NOT_CLOSED' | 'NOT_USING_ELAAS' | 'NO_DATA' | 'EXEMPT';
    Source: 'IMPORT' | 'OFFICER' | 'VISIT' | 'SELF_REPORT';
    TokenScope: 'read' | 'write' | 'import';
    Me: { id: string; username: string; name: string; role: S['Role']; scope: { level: S['Level']; code: string | null; name: string | null; provinceCode: string | null }; demo: boolean; today: string; fiscalYear: number; sessionExpiresAt: string };
    Token: { id: string; name: string; scopes: S['TokenScope'][]; expiresOn: string | null; createdAt: string; lastUsedAt: string | null; token?: string | null };
    User: { id: string; username: string; name: string; role: S['Role']; provinceCode: string | null; districtCode: string | null; localGovernmentCode: string | null; active: boolean; createdAt: string; lastSignInAt: string | null };
    CreateUser: { username: string; name: string; role: S['Role']; provinceCode?: string | null; districtCode?: string | null; localGovernmentCode?: string | null; password: string };
    UpdateUser: { name: string; role: S['Role']; provinceCode?: string | null; districtCode?: string | null; localGovernmentCode?: string | null; active: boolean };
    Place: { code: string; name: string };
    Province: { code: string; name: string; nameEn: string; region: string; latitude: number; longitude: number };
    District: { code: string; name: string; province: S['Place'] };
    LocalGovernment: { code: string; name: string; shortName: string; type: S['Type']; district: S['Place']; province: S['Place']; latitude: number | null; longitude: number | null; activeFrom: string | null; activeTo: string | null; status: S['Status']; reasons: S['Reason'][] };
    LocalGovernmentDetail: S['LocalGovernment'] & { aliases: string[]; predecessors: string[]; typeHistory: { type: S['Type']; from: string | null; to: string | null }[] };
    CreateLocalGovernment: { code: string; name: string; type: S['Type']; districtCode: string; latitude?: number | null; longitude?: number | null; activeFrom?: string | null; activeTo?: string | null; predecessors?: string[] };
    UpdateLocalGovernment: { name: string; type: S['Type']; districtCode: string; latitude?: number | null; longitude?: number | null; activeFrom?: string | null; activeTo?: string | null; predecessors?: string[]; typeChangedOn?: string | null };
    Neighbour: { code: string; name: string; shortName: string; type: S['Type']; latitude: number | null; longitude: number | null; status: S['Status']; distanceKm: number };
    Contacts: { mayor: string | null; clerk: string | null; financeDirector: string | null; address: string | null; phone: string | null; email: string | null };
    Budget: { fiscalYear: number; usesElaas: boolean | null; recordedOn: string | null; approvedOn: string | null; inUse: boolean | null; amount: number | null; note: string | null; source: S['Source']; importId: string | null; confirmed: boolean; changedAt: string };
    StateBudget: { usesElaas?: boolean | null; recordedOn?: string | null; approvedOn?: string | null; inUse?: boolean | null; amount?: number | null; note?: string | null; source?: S['Source'] };
    Posting: { asOf: string; revenueThrough: string | null; expenditureThrough: string | null; accountingThrough: string | null; yearClosed: boolean | null; source: S['Source']; importId: string | null; confirmed: boolean };
    StatePosting: { asOf: string; revenueThrough?: string | null; expenditureThrough?: string | null; accountingThrough?: string | null; yearClosed?: boolean | null; source?: S['Source'] };
    BudgetFact: { fiscalYear: number; usesElaas: boolean | null; recordedOn: string | null; approvedOn: string | null; inUse: boolean | null; amount: number | null; note: string | null; source: S['Source']; importId: string | null; changedAt: string };
    ModuleFact: { through: string | null; asOf: string; lagDays: number | null; source: S['Source']; importId: string | null };
    Facts: { budget: S['BudgetFact'] | null; revenue: S['ModuleFact'] | null; expenditure: S['ModuleFact'] | null; accounting: S['ModuleFact'] | null; yearClosed: { value: boolean; asOf: string; source: S['Source']; importId: string | null } | null };
    ComplianceItem: { localGovernment: { code: string; name: string; type: S['Type']; district: S['Place']; province: S['Place'] }; status: S['Status']; reasons: S['Reason'][]; facts: S['Facts'] };
    ComplianceDetail: { asOf: string; fiscalYear: number; status: S['Status']; reasons: S['Reason'][]; facts: S['Facts']; history: { asOf: string; status: S['Status']; reasons: S['Reason'][] }[] };
    Row: { key: string; name: string; total: number; expected: number; exempt: number; byStatus: { [K in S['Status']]?: number }; rate: number | null; budget: { recorded: number; approved: number; inUse: number }; yearClosed: number };
    Summary: { asOf: string; fiscalYear: number; rows: S['Row'][] };
    Policy: { maxLagDays: number; maxReadingAgeDays: number; requireYearClosed: boolean };
    Proposal: { id: string; localGovernment: S['ComplianceItem']['localGovernment']; kind: 'TYPE' | 'NAME'; currentValue: string; proposedValue: string; state: 'PENDING' | 'ACCEPTED' | 'REFUSED'; foundAt: string; importId: string | null; row: number | null; decidedAt: string | null; decidedBy: string | null; note: string | null };
    Exemption: { id: string; level: S['Level']; provinceCode: string | null; localGovernmentCode: string | null; name: string | null; from: string; to: string; reason: string; createdAt: string; createdBy: string };
    CreateExemption: { provinceCode?: string | null; localGovernmentCode?: string | null; from: string; to: string; reason: string };
    FeatureCollection: { type: 'FeatureCollection'; features: { type: 'Feature'; properties: { code: string; name?: string }; geometry: unknown }[] };
    TodoCode: 'BUDGET_NOT_RECORDED' | 'BUDGET_NOT_APPROVED' | 'BUDGET_NOT_IN_USE' | 'NOT_USING_ELAAS' | 'NO_DATA' | 'POSTING_LATE' | 'SELF_REPORTS_WAITING' | 'PROPOSALS_WAITING';
    Overview: { asOf: string; fiscalYear: number; scope: { level: S['Level']; code: string | null; name: string | null }; current: S['Row']; previous: S['Row']; trend: { asOf: string; row: S['Row'] }[]; parts: { row: S['Row']; previousRate: number | null }[]; todo: { code: S['TodoCode']; count: number }[]; changes: { localGovernment: S['Place']; from: S['Status']; to: S['Status'] }[]; localGovernments: number };
    AuditEntry: { id: string; at: string; user: { id: string; username: string; name: string } | null; token: { id: string; name: string } | null; entity: string; entityId: string; action: 'CREATE' | 'UPDATE' | 'DELETE' | 'IMPORT' | 'UNDO' | 'ACCEPT' | 'REFUSE' | 'CONFIRM'; before: Record<string, unknown> | null; after: Record<string, unknown> | null };
    ImportError: { sheet: string | null; row: number | null; column: string | null; value: string | null; code: string; message: string };
    ImportReport: { id: string; kind: string; dryRun: boolean; fileName: string | null; sha256: string; status: 'DONE' | 'PARTIAL' | 'REJECTED'; stats: { read: number; created: number; updated: number; unchanged: number; rejected: number; skipped: number }; errors?: S['ImportError'][]; errorCount: number; createdAt: string; createdBy: { id: string; name: string } | null; undoneAt: string | null; undoneBy: { id: string; name: string } | null; strategy: string; onError: string; provinceCode: string | null };
  };
}
