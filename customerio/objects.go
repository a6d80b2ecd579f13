package customerio

func validateGetObjectsFilter(_ string, filter ObjectFilter, _ SearchObjectsParams) error {
	return filter.node.check("filter", forObjects)
}
