package customerio

func validateGetObjectsFilter(_ string, filter ObjectFilter, _ ObjectSearchParams) error {
	return filter.node.check("filter", forObjects)
}
