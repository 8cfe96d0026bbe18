// The same posts as the server's policies; they only choose the tabs, the server decides.
const answering = ['townshipOffice', 'leader', 'centreDirector', 'countyDepartment', 'supervisor'];
const asking = [
  'integratedWindow',
  'issuingWindow',
  'townshipOffice',
  'stationClerk',
  'leader',
  'caseAgent',
  'centreDirector',
  'itemEditor',
  'countyZeroWindow',
];
const writing = [
  'townshipOffice',
  'leader',
  'centreDirector',
  'itemEditor',
  'countyDepartment',
  'countyZeroWindow',
  'catalogueKeeper',
  'supervisor',
];
export const answers = (role: string) => answering.includes(role);
export const asks = (role: string) => asking.includes(role);
export const writes = (role: string) => writing.includes(role);
