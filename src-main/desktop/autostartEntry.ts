export interface AutostartProgram {
  readonly name: string;
  /** Full path of the program. */
  readonly file: string;
  readonly args: readonly string[];
}

/** The text of a file in ~/.config/autostart, as the Desktop Entry Specification wants it. */
export function autostartEntry({ name, file, args }: AutostartProgram): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    `Name=${escaped(name)}`,
    `Exec=${[file, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether such a file still starts the program: settings of the desktop switch it off inside. */
export function isAutostartOn(text: string): boolean {
  return !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(text);
}

/** An argument in quotes; what is special there is escaped, then once more as in every value, and % is doubled. */
function quoted(argument: string): string {
  return escaped(`"${argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`);
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t');
}
