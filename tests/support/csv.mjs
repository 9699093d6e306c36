// Files as Chamilo and people make them.

const HEAD = ['LastName', 'FirstName', 'Email', 'UserName', 'Password', 'AuthSource', 'OfficialCode', 'PhoneNumber', 'Status', 'Courses'];
const LAST = ['Muñoz', 'Lefèvre', 'Wójcik', 'Groß', 'Nguyễn', 'O’Brien', 'García; hija', 'D"Arc'];
const FIRST = ['Ana', 'Zoë', 'Łukasz', 'Jürgen', 'Thảo', 'Siân'];

const quoted = (cell) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
export const lines = (rows) => rows.map((row) => row.map(quoted).join(';')).join('\r\n') + '\r\n';

/// One person as Chamilo 1.11 exports people; `more` replaces cells by the names of their columns.
export function chamiloRow(number, more = {}) {
  const cells = {
    LastName: LAST[number % LAST.length], FirstName: FIRST[number % FIRST.length],
    Email: `imported${number}@uni.example`, UserName: `imported${number}`, Password: `secret${number}`, AuthSource: 'platform',
    OfficialCode: `IMP-${String(number).padStart(4, '0')}`, PhoneNumber: '+41 21 000 00 00', Status: number % 10 ? 'user' : 'teacher',
    Courses: 'ANA101|BIO112',
    ...more,
  };
  return HEAD.map((name) => cells[name]);
}

/// So many people, as the users export of Chamilo 1.11 has them.
export const chamiloUsers = (count) => lines([HEAD, ...Array.from({ length: count }, (_, at) => chamiloRow(at + 1))]);

export const chamiloFile = (rows) => lines([HEAD, ...rows]);

/// As an input takes it.
export const upload = (name, content) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });

/// So many offerings in columns of ours, of 100 sessions of one course, four an hour.
export function manyOfferings(count) {
  const first = Date.UTC(2026, 8, 14, 8);
  const row = (at) => {
    const start = new Date(first + Math.floor(at / 4) * 3_600_000).toISOString();
    const hour = Number(start.slice(11, 13));
    return ['ANA101', `Session ${at % 100}`, start.slice(0, 10), `${hour}:00`, `${hour}:45`, `Hall ${at % 4}`];
  };
  const rows = Array.from({ length: count }, (_, at) => row(at));
  return [['Course', 'Session', 'Date', 'Start', 'End', 'Room'], ...rows].map((cells) => cells.join(',')).join('\n') + '\n';
}
