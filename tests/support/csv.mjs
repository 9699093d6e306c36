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
