import { Input, View } from '@tarojs/components'
import { aria, field } from './aria'
import { Icon } from './Icon'

type Props = {
  value: string
  onChange: (value: string) => void
  /** Return was pressed, or the text was cleared. */
  onSearch?: (value: string) => void
  placeholder?: string
}

export function Search({ value, onChange, onSearch, placeholder = '搜索' }: Props) {
  const clear = () => {
    onChange('')
    onSearch?.('')
  }
  return (
    <View className="u-search">
      <Input
        className="u-input u-search__input"
        value={value}
        maxlength={40}
        placeholder={placeholder}
        placeholderClass="u-placeholder"
        confirmType="search"
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => onSearch?.(value)}
        {...field(placeholder)}
      />
      {value && (
        <View className="u-search__clear" onClick={clear} {...aria('button', '清空')}>
          <Icon name="x" small />
        </View>
      )}
    </View>
  )
}
