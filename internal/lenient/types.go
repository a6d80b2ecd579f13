package lenient

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"
	"sync"
	"unicode/utf8"
)

var (
	readers             sync.Map // reflect.Type -> reader
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// readerOf returns the reader of a type. A type may contain itself: until its reader is made, others get one that waits.
func readerOf(t reflect.Type) reader {
	if r, ok := readers.Load(t); ok {
		return r.(reader)
	}
	var (
		ready sync.WaitGroup
		r     reader
	)
	ready.Add(1)
	waiting, loaded := readers.LoadOrStore(t, reader(func(d *decoder, v reflect.Value) bool {
		ready.Wait()
		return r(d, v)
	}))
	if loaded {
		return waiting.(reader)
	}
	r = newReader(t)
	ready.Done()
	readers.Store(t, r)
	return r
}

func newReader(t reflect.Type) reader {
	switch t {
	case timeType:
		return readTime
	case unixTimeType:
		return readUnixTime
	case rawMessageType:
		return readRaw
	case numberType:
		return readNumber
	}
	if t.Kind() == reflect.Struct && hasExtra(t) {
		return newStructReader(t)
	}
	switch p := reflect.PointerTo(t); {
	case t.Kind() == reflect.Pointer:
		return newPointerReader(t)
	case p.Implements(unmarshalerType) && isTimeWrapper(t):
		return readTimeWrapper
	case p.Implements(unmarshalerType):
		return readUnmarshaler
	case p.Implements(textUnmarshalerType):
		return readTextUnmarshaler
	}
	switch t.Kind() {
	case reflect.String:
		return readString
	case reflect.Bool:
		return readBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return readInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return readUint
	case reflect.Float32, reflect.Float64:
		return readFloat
	case reflect.Interface:
		if t.NumMethod() == 0 {
			return readAny
		}
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return readBytes
		}
		return newSliceReader(t)
	case reflect.Array:
		return newArrayReader(t)
	case reflect.Map:
		if t.Key().Kind() == reflect.String {
			return newMapReader(t)
		}
	case reflect.Struct:
		return newStructReader(t)
	}
	return readOther
}

// readOther reads types that the vendor packages do not have, with encoding/json.
func readOther(d *decoder, v reflect.Value) bool {
	raw := d.raw()
	if d.err != nil {
		return false
	}
	if json.Unmarshal(raw, v.Addr().Interface()) != nil {
		v.SetZero()
		return d.drop("a value that its type refuses")
	}
	return true
}

func newPointerReader(t reflect.Type) reader {
	elem := readerOf(t.Elem())
	return func(d *decoder, v reflect.Value) bool {
		if d.peek() == 'n' {
			d.literal("null")
			return true
		}
		if !v.IsNil() { // the value of the caller is filled
			return elem(d, v.Elem())
		}
		d.take(int(t.Elem().Size()))
		p := reflect.New(t.Elem())
		d.absent = false
		fits := elem(d, p.Elem())
		if fits && !d.absent {
			v.Set(p)
		}
		d.absent = false
		return fits
	}
}

func newSliceReader(t reflect.Type) reader {
	elem := readerOf(t.Elem())
	objects := t.Elem().Kind() == reflect.Struct && !reflect.PointerTo(t.Elem()).Implements(unmarshalerType)
	return func(d *decoder, v reflect.Value) bool {
		if d.peek() != '[' {
			return d.oneForList(t, elem, v)
		}
		if d.elements(elem, v, 0, objects) == 0 {
			v.Set(reflect.MakeSlice(t, 0, 0))
		}
		d.absent = false
		return true
	}
}

// elements appends the elements of a list to the first n of v and returns how many there are. Those of a list in the list,
// where an object was promised, are elements, too.
func (d *decoder) elements(elem reader, v reflect.Value, n int, objects bool) int {
	d.open()
	size := int(v.Type().Elem().Size())
	for first := true; d.next(first, ']'); first = false {
		before := len(d.repairs)
		d.take(size)
		if objects && d.fullList() {
			inner := d.elements(elem, v, n, false)
			before = len(d.repairs)
			d.repair("a list in a list")
			d.at(before, n)
			n = inner
			continue
		}
		if n == v.Cap() {
			v.Grow(max(1, 4-n)) // as encoding/json does: few lists have one element
		}
		v.SetLen(n + 1)
		null := objects && d.peek() == 'n'
		elem(d, v.Index(n))
		if null {
			d.drop("null for an object")
		}
		d.at(before, n)
		n++
	}
	return n
}

// fullList reports whether the next value is a list with elements.
func (d *decoder) fullList() bool {
	if d.peek() != '[' {
		return false
	}
	start := d.pos
	d.pos++
	full := d.peek() != ']'
	d.pos = start
	return full
}

// oneForList reads a single value where a list was promised.
func (d *decoder) oneForList(t reflect.Type, elem reader, v reflect.Value) bool {
	if what, ok := d.nothing(); ok {
		return what == "" || d.none(what)
	}
	if free := t.Elem().Kind() == reflect.Interface || t.Elem() == rawMessageType; free && d.peek() != '{' {
		d.skip()
		return d.drop("no list and no element of one")
	}
	one := reflect.MakeSlice(t, 1, 1)
	before := len(d.repairs)
	fits := elem(d, one.Index(0))
	d.repairs = d.repairs[:before]
	if !fits || one.Index(0).Kind() == reflect.Struct && one.Index(0).IsZero() { // an object without any of its members
		return d.drop("no list and no element of one")
	}
	v.Set(one)
	return d.repair("one value for a list")
}

func newArrayReader(t reflect.Type) reader {
	elem := readerOf(t.Elem())
	return func(d *decoder, v reflect.Value) bool {
		if d.peek() != '[' {
			return d.misfit("a list")
		}
		d.open()
		n := 0
		for first := true; d.next(first, ']'); first = false {
			if n < t.Len() {
				before := len(d.repairs)
				elem(d, v.Index(n))
				d.at(before, n)
			} else {
				d.skip()
			}
			n++
		}
		return true
	}
}

// mapName is used in paths for the keys of maps, which may be personal.
const mapName = "*"

func newMapReader(t reflect.Type) reader {
	elem, entry := readerOf(t.Elem()), int(t.Key().Size()+t.Elem().Size())
	return func(d *decoder, v reflect.Value) bool {
		if d.peek() != '{' {
			return d.misfit("an object")
		}
		d.open()
		v.Set(reflect.MakeMap(t))
		key := reflect.New(t.Key()).Elem()
		value := reflect.New(t.Elem()).Elem()
		for first := true; d.next(first, '}'); first = false {
			d.take(entry)
			key.SetString(string(d.key()))
			value.SetZero()
			before := len(d.repairs)
			elem(d, value)
			d.under(before, mapName)
			if d.err == nil {
				v.SetMapIndex(key, value)
			}
		}
		d.absent = false
		return true
	}
}

// structPlan maps the members of an object to fields.
type structPlan struct {
	exact  map[string]int // name -> index into fields
	folded map[string]int // folded name -> index into fields
	fields []structField
	extra  []int // index of the field Extra, nil when there is none
}

type structField struct {
	name   string
	index  []int
	quoted bool // the option "string" of the tag
	read   reader
}

// hasExtra reports whether a type keeps members without a field in its field Extra.
func hasExtra(t reflect.Type) bool {
	f, ok := t.FieldByName("Extra")
	return ok && f.Tag.Get("json") == "-" && f.Type == extraType
}

var extraType = reflect.TypeFor[map[string]json.RawMessage]()

func newPlan(t reflect.Type) *structPlan {
	p := &structPlan{exact: map[string]int{}, folded: map[string]int{}}
	if f, ok := t.FieldByName("Extra"); ok && hasExtra(t) {
		p.extra = f.Index
	}
	p.add(t, nil)
	for i, f := range p.fields {
		folded := fold(f.name)
		if _, taken := p.folded[folded]; !taken {
			p.folded[folded] = i
		}
	}
	return p
}

// add adds the fields of a struct. Those of embedded structs come last, so that an outer field wins over an inner one of
// the same name.
func (p *structPlan) add(t reflect.Type, index []int) {
	var embedded []reflect.StructField
	for i := range t.NumField() {
		f := t.Field(i)
		tag := f.Tag.Get("json")
		name, options, _ := strings.Cut(tag, ",")
		inner := f.Type
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		switch {
		case tag == "-":
			continue
		case f.Anonymous && name == "" && inner.Kind() == reflect.Struct:
			if f.IsExported() || f.Type.Kind() == reflect.Struct {
				embedded = append(embedded, f)
			}
			continue
		case !f.IsExported():
			continue
		case name == "":
			name = f.Name
		}
		if _, taken := p.exact[name]; taken {
			continue
		}
		p.exact[name] = len(p.fields)
		p.fields = append(p.fields, structField{
			name: name, index: append(append([]int(nil), index...), i), quoted: hasOption(options, "string"), read: readerOf(f.Type),
		})
	}
	for _, f := range embedded {
		inner := f.Type
		if inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		p.add(inner, append(append([]int(nil), index...), f.Index...))
	}
}

func hasOption(options, want string) bool {
	for option := range strings.SplitSeq(options, ",") {
		if option == want {
			return true
		}
	}
	return false
}

// find returns the index of the field for a member, -1 for none. hint is its likely index, because members mostly come in
// the order of the fields. An exact name wins over one that differs in case.
func (p *structPlan) find(name []byte, hint int) (index int, exact bool) {
	if hint < len(p.fields) && p.fields[hint].name == string(name) {
		return hint, true
	}
	if i, ok := p.exact[string(name)]; ok {
		return i, true
	}
	if i, ok := p.folded[string(name)]; ok {
		return i, false
	}
	for _, c := range name {
		if 'A' <= c && c <= 'Z' || c >= 0x80 {
			if i, ok := p.folded[fold(string(name))]; ok {
				return i, false
			}
			break
		}
	}
	return -1, false
}

// fold maps names that differ in case only to one. Some letters beyond ASCII have more than two forms, such as the long s: in
// upper case first, they become one.
func fold(name string) string {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			return strings.ToLower(strings.ToUpper(name))
		}
	}
	return strings.ToLower(name)
}

var plans sync.Map // reflect.Type -> *structPlan

func planOf(t reflect.Type) *structPlan {
	if p, ok := plans.Load(t); ok {
		return p.(*structPlan)
	}
	p, _ := plans.LoadOrStore(t, newPlan(t))
	return p.(*structPlan)
}

func newStructReader(t reflect.Type) reader {
	plan := sync.OnceValue(func() *structPlan { return planOf(t) })
	return func(d *decoder, v reflect.Value) bool { return d.object(plan(), v) }
}

// object fills a struct.
func (d *decoder) object(p *structPlan, v reflect.Value) bool {
	if d.peek() != '{' {
		return d.misfit("an object")
	}
	d.open()
	if p.extra != nil {
		v.FieldByIndex(p.extra).SetZero()
	}
	var filled, named fieldSet // named are those whose member had the exact name
	hint := 0
	for first := true; d.next(first, '}'); first = false {
		name := d.key()
		i, exact := p.find(name, hint)
		if i < 0 {
			d.keepExtra(p, v, name)
			continue
		}
		hint = i + 1
		if !exact && named.has(i) {
			d.skip()
			continue
		}
		if exact {
			named.add(i)
		}
		d.field(&p.fields[i], v, filled.has(i))
		filled.add(i)
	}
	d.absent = false
	return true
}

// field fills one field of a struct. If a member comes twice, the last one counts.
func (d *decoder) field(f *structField, v reflect.Value, again bool) {
	target, ok := fieldOf(v, f.index)
	if !ok {
		d.skip()
		return
	}
	before := len(d.repairs)
	if f.quoted && d.peek() == '"' {
		inner := newDecoder([]byte(d.text()))
		if !f.read(&inner, target) || inner.end() != nil {
			target.SetZero()
			d.drop("quoted text of another kind")
		}
	} else {
		if again && (d.peek() != 'n' || nilable(target)) {
			target.SetZero()
		}
		f.read(d, target)
	}
	if before < len(d.repairs) {
		d.under(before, f.name)
	}
}

func nilable(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Interface:
		return true
	}
	return false
}

// fieldOf follows an index through embedded structs, and allocates those behind pointers.
func fieldOf(v reflect.Value, index []int) (field reflect.Value, ok bool) {
	if len(index) == 1 {
		return v.Field(index[0]), true
	}
	for i, x := range index {
		if i > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					return v, false
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(x)
	}
	return v, v.CanSet()
}

// keepExtra keeps a member without a field if the type has a field Extra.
func (d *decoder) keepExtra(p *structPlan, v reflect.Value, name []byte) {
	if p.extra == nil {
		d.skip()
		return
	}
	key := string(name)
	raw := d.raw()
	if d.err != nil {
		return
	}
	extra := v.FieldByIndex(p.extra)
	if extra.IsNil() {
		extra.Set(reflect.MakeMap(extra.Type()))
	}
	m := extra.Interface().(map[string]json.RawMessage)
	m[key] = append(json.RawMessage(nil), raw...)
}

// fieldSet is a set of fields.
type fieldSet struct {
	low  uint64
	rest map[int]bool
}

func (s *fieldSet) add(i int) {
	if i < 64 {
		s.low |= 1 << i
		return
	}
	if s.rest == nil {
		s.rest = map[int]bool{}
	}
	s.rest[i] = true
}

func (s *fieldSet) has(i int) bool {
	if i < 64 {
		return s.low&(1<<i) != 0
	}
	return s.rest[i]
}
