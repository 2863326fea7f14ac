package bench.parts;

import bench.course.Course;
import bench.course.Findings;
import java.util.LinkedHashMap;
import java.util.Map;

/** One thing that is measured. */
public interface Part {

	void run(Course course, Findings findings);

	/** All there are, in the order in which they are run. */
	static Map<String, Part> all() {
		var all = new LinkedHashMap<String, Part>();
		all.put("throughput", Throughput.withJdbc());
		all.put("hibernate", Throughput.withHibernate());
		all.put("latency", new Latency());
		all.put("disturbed", Beside.anOpenTransaction());
		all.put("failing", Beside.failingEvents());
		all.put("order", new Order());
		all.put("replay", new Replay());
		all.put("old", new OldEvents());
		all.put("killed", new Killed());
		return all;
	}
}
