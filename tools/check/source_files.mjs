// The files of the project that the checks read.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/// Files git knows or would add, under any of `folders`, whose names end in one of `endings`.
export function source_files(folders, endings) {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...folders];
  const names = execFileSync('git', options, { encoding: 'utf8' }).split('\0');
  return names.filter((name) => endings.some((ending) => name.endsWith(ending)) && existsSync(name));
}

/// What a C++ file includes, with the line it does it in: [{ file, line, target }].
export function includes_of(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const match = /^\s*#\s*include\s*[<"]([^>"]+)[>"]/.exec(text);
    return match ? [{ file, line: index + 1, target: match[1] }] : [];
  });
}
