/** What is wrong with a group's name, with the way out: a path is joined by slashes. */
export const wrongName = (name: string) =>
  /[/／\\]/.test(name) ? '名称里不能有斜杠，下级小组请用“上级小组”来选' : undefined
